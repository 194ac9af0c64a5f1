/// What every page shares: who may open it, how it looks, what is said when something goes wrong.
@NullMarked
package org.collegium.portal.web;

import org.jspecify.annotations.NullMarked;
