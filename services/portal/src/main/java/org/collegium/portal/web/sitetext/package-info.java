/// The pages whose text the office writes, and the page where it does.
@NullMarked
package org.collegium.portal.web.sitetext;

import org.jspecify.annotations.NullMarked;
