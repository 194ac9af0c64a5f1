/// Who a person is to the platform: a member, one of the office, an employer's representative, or several of these at
/// once.
///
/// An account is looked up by a verified e-mail address and put together afresh from what is known today, so a role
/// ends on the day that what it rests on ends. Members are read by `common/members`, staff from the configuration,
/// and representatives are asked for at corporate.
@NullMarked
package org.collegium.portal.account;

import org.jspecify.annotations.NullMarked;
