/// The HTTP side of the magazine: what may be sent, how refusals are told, who may call what.
@NullMarked
package org.collegium.issues.web;

import org.jspecify.annotations.NullMarked;
