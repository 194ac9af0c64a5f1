/// The rules of campaigns.
@NullMarked
package org.collegium.notifications.campaign;

import org.jspecify.annotations.NullMarked;
