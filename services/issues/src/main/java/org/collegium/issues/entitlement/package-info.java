/// Who may read: a term is the span of a membership, first and last day included.
///
/// Whoever is a member today reads every issue. Whoever was one keeps the issues published during the membership. The
/// terms are read by `common/members`; no job has to run for a term to end.
@NullMarked
package org.collegium.issues.entitlement;

import org.jspecify.annotations.NullMarked;
