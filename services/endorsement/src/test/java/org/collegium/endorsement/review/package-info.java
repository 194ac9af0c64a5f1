/// The decisions of a reviewer.
@NullMarked
package org.collegium.endorsement.review;

import org.jspecify.annotations.NullMarked;
