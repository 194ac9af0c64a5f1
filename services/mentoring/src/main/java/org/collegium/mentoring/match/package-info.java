/// A match is a mentor and a mentee at work: an agreement that both have seen, sessions they log, and an ending without
/// fault.
///
/// Sessions count as continuing professional development for both. Their notes are for the pair alone.
@NullMarked
package org.collegium.mentoring.match;

import org.jspecify.annotations.NullMarked;
