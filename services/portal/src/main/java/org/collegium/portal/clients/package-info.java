/// The services behind the portal, as far as its pages need them: where they are, what they are asked and what they
/// answer.
///
/// Every call carries a short-lived token of the person who looks at the page, has a time limit, and ends in an
/// answer, a refusal with the service's own words, or the word that the service does not answer.
@NullMarked
package org.collegium.portal.clients;

import org.jspecify.annotations.NullMarked;
