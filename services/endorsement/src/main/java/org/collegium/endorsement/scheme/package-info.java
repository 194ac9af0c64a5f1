/// What a programme is judged by: schemes, who may apply under each, and versioned criteria with the documents they
/// need.
///
/// A version of the criteria never changes once it is in use. A submission is judged by the version it was begun
/// under, whatever was published since.
@NullMarked
package org.collegium.endorsement.scheme;

import org.jspecify.annotations.NullMarked;
