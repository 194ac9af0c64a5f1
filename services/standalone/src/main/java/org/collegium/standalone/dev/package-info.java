/// Tools for whoever tries the platform out, on the portal's port: the inbox, tokens that act as a person, the clock.
///
/// They exist only in the standalone, because only it registers what they work on, and answer only callers on this
/// machine.
@NullMarked
package org.collegium.standalone.dev;

import org.jspecify.annotations.NullMarked;
