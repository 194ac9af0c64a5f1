/// Proves that the sink answers only for mails it has stored, and stores them fast.
@NullMarked
package org.collegium.standalone.inbox;

import org.jspecify.annotations.NullMarked;
