/// Persons: names, the e-mail addresses they can be reached and recognised by, and their professional
/// registration.
///
/// An address belongs to one person, compared in lower case; the database decides when two want it at once.
/// Whoever needs a person's name or address elsewhere hears of it from here.
@NullMarked
package org.collegium.membership.person;

import org.jspecify.annotations.NullMarked;
