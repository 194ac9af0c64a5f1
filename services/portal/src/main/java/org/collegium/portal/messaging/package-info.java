/// What the portal hears: who people are and from when until when they belong, from membership's facts.
@NullMarked
package org.collegium.portal.messaging;

import org.jspecify.annotations.NullMarked;
