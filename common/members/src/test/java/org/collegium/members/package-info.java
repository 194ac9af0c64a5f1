/// Proves that the same facts leave the same members, whatever their order, and that the answers about days are right.
@NullMarked
package org.collegium.members;

import org.jspecify.annotations.NullMarked;
