/// The documents of a submission: what a provider hands in, and who may open it.
///
/// A document is what its content says, not what its name claims. It opens for the provider, for officers, and for
/// reviewers who have declared that no hard conflict ties them to the provider.
@NullMarked
package org.collegium.endorsement.document;

import org.jspecify.annotations.NullMarked;
