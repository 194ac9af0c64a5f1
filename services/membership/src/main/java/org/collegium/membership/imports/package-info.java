/// Imports: lists of members brought from elsewhere.
///
/// A list is taken at once and worked off in the background, a chunk a transaction, so that a crash costs
/// nothing and repeats nothing. A row whose address belongs to somebody is rejected, so the same list sent
/// twice imports nobody twice.
@NullMarked
package org.collegium.membership.imports;

import org.jspecify.annotations.NullMarked;
