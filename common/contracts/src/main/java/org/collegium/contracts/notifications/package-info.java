/// Facts about mailings, told by the notifications service.
@NullMarked
package org.collegium.contracts.notifications;

import org.jspecify.annotations.NullMarked;
