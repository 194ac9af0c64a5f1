/// Forms that outlive a session: what was sent too late is kept, its sender signs in, and finds the form filled in as
/// it was.
///
/// Nothing is ever sent again by itself: its owner reads it and presses the button.
@NullMarked
package org.collegium.portal.web.form;

import org.jspecify.annotations.NullMarked;
