/// What a mail about an issue of the magazine says: its name and its contents, as the issues service told them.
@NullMarked
package org.collegium.notifications.issue;

import org.jspecify.annotations.NullMarked;
