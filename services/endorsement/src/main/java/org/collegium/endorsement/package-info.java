/// Endorsement: which training and degree programmes the College stands for, and why.
///
/// This service decides what is submitted under which scheme, who reviews it, which conditions are open, and what the
/// public register says; it also keeps members' records of continuing professional development.
@NullMarked
package org.collegium.endorsement;

import org.jspecify.annotations.NullMarked;
