/// The front door: the only thing browsers and programs see.
///
/// It shows pages, signs people in without passwords, issues the tokens that every service trusts and passes
/// `/api/**` on to the services. It decides nothing about memberships, seats or mails: it asks the service that does,
/// and says its answer.
@NullMarked
package org.collegium.portal;

import org.jspecify.annotations.NullMarked;
