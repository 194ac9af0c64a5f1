/// How the whole platform is proven: its stories, told through the public doors, on the infrastructure it really runs
/// on.
@NullMarked
package org.collegium.standalone;

import org.jspecify.annotations.NullMarked;
