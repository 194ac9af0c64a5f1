/// The portal proven: sign-in, tokens, the forwarder and every page, with the services played at their edge.
@NullMarked
package org.collegium.portal;

import org.jspecify.annotations.NullMarked;
