/// Memberships: a person's belonging, with its number, its term and who pays for it.
///
/// A person has one membership, for life: it may lapse or be cancelled, its number stays. Who comes back gets another
/// term of it; no day belongs to two. Whether a member is entitled today follows from the terms and today's date alone.
@NullMarked
package org.collegium.membership.member;

import org.jspecify.annotations.NullMarked;
