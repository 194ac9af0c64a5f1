/// The texts that the office writes about the site itself: privacy notice, terms of use, accessibility statement,
/// contact.
///
/// A text has versions, and the latest is shown; none is ever changed or deleted, so that it can be said what
/// somebody read on a day. Version 0 is the sample that is shipped, shown until the office saves one of its own.
@NullMarked
package org.collegium.portal.sitetext;

import org.jspecify.annotations.NullMarked;
