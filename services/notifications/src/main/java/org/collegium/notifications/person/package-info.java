/// Whom we can write to: the latest name and address of every person, as membership told them.
///
/// An erased person leaves only an id behind, so that nothing told earlier can bring the address back.
@NullMarked
package org.collegium.notifications.person;

import org.jspecify.annotations.NullMarked;
