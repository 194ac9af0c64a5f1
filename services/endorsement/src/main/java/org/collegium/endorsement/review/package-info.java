/// Reviews: who may be asked, who was, and what they found.
///
/// A reviewer declares whether there is a conflict of interest before any file opens; a hard conflict ends the
/// assignment. Two reviewers score every criterion, and neither sees the other's view until both are in.
@NullMarked
package org.collegium.endorsement.review;

import org.jspecify.annotations.NullMarked;
