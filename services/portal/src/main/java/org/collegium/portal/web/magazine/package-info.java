/// The magazine: contents for everybody, articles for members. Markdown becomes HTML here, cleaned at the moment it is
/// shown.
@NullMarked
package org.collegium.portal.web.magazine;

import org.jspecify.annotations.NullMarked;
