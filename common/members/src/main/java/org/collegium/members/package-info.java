/// The reader that membership offers with its contracts: who is a member on which day, what people are called and by
/// which addresses they are known.
///
/// A service that depends on this module keeps, in tables of its own schema, what membership has told; the same facts
/// in any order, once or many times, leave the same rows. [Members] answers from them, and SQL joins the views that the
/// migration declares. Whether somebody belongs follows from the last day of a term and the day that is asked about, so
/// no job has to run. A service asks for all this by the setting `collegium.members.persons`, which says how much of a
/// person it keeps: `none`, `names` or `addresses`.
@NullMarked
package org.collegium.members;

import org.jspecify.annotations.NullMarked;
