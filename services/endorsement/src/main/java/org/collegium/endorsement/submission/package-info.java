/// A submission: a programme that a provider puts forward under a scheme, from draft to decision.
///
/// It pins the version of the criteria it was begun under. Who acts next and until when is always known. The officer
/// decides once two independent reviews are in: endorse, endorse with conditions, ask for a resubmission, or decline.
/// Conditions are tracked until the officer closes each on the provider's evidence.
@NullMarked
package org.collegium.endorsement.submission;

import org.jspecify.annotations.NullMarked;
