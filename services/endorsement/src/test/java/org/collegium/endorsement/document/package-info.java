/// What is known of a document by its content.
@NullMarked
package org.collegium.endorsement.document;

import org.jspecify.annotations.NullMarked;
