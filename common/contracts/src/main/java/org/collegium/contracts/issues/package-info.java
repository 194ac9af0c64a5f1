/// Facts about the magazine, told by the issues service.
@NullMarked
package org.collegium.contracts.issues;

import org.jspecify.annotations.NullMarked;
