/// The one API origin: what programs send to `/api/<service>/…` reaches the service unchanged, and its answer comes
/// back so.
@NullMarked
package org.collegium.portal.web.api;

import org.jspecify.annotations.NullMarked;
