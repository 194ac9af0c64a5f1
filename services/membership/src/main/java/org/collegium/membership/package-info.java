/// Decides who belongs to the College, since when, until when, and who pays.
///
/// A person applies without signing in; the application becomes a membership when the fee settles or when an
/// employer's agreement gives a seat, and then the other services are told. An address belongs to one person
/// and a person has one membership, whatever races.
@NullMarked
package org.collegium.membership;

import org.jspecify.annotations.NullMarked;
