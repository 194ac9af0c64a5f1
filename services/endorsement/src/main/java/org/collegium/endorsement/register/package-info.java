/// The public register: which programmes are endorsed, were endorsed, or are suspended, on any day.
///
/// An endorsement lasts two years and carries a seal, whose ten characters anyone can look up. A suspension shows at
/// once and is never forgotten: the register answers for every day there was.
@NullMarked
package org.collegium.endorsement.register;

import org.jspecify.annotations.NullMarked;
