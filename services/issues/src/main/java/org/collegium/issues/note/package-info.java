/// Notes for the editor: what happened in the platform that the next issue may tell.
///
/// A programme that enters the register is noted once, however often the fact is told. The editor dismisses a note
/// when it was used or is not wanted; it never comes back.
@NullMarked
package org.collegium.issues.note;

import org.jspecify.annotations.NullMarked;
