/// Tokens of unsubscribe links.
@NullMarked
package org.collegium.notifications.preference;

import org.jspecify.annotations.NullMarked;
