@NullMarked
package org.collegium.portal.clients;

import org.jspecify.annotations.NullMarked;
