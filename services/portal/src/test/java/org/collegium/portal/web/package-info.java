/// Tests of what the pages share.
@NullMarked
package org.collegium.portal.web;

import org.jspecify.annotations.NullMarked;
