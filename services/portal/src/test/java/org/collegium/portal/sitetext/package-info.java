/// Tests of the texts of the site.
@NullMarked
package org.collegium.portal.sitetext;

import org.jspecify.annotations.NullMarked;
