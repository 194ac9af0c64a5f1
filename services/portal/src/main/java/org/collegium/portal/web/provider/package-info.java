/// The way in for providers of training and degree programmes, who need not be members.
@NullMarked
package org.collegium.portal.web.provider;

import org.jspecify.annotations.NullMarked;
