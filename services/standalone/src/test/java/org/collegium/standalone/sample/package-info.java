/// What loading the sample College promises.
@NullMarked
package org.collegium.standalone.sample;

import org.jspecify.annotations.NullMarked;
