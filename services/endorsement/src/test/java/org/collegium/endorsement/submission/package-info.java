/// The decisions about a submission.
@NullMarked
package org.collegium.endorsement.submission;

import org.jspecify.annotations.NullMarked;
