/// Campaigns: one mail to each entitled member about an issue of the magazine, and what became of every one.
///
/// The audience is fixed by the facts told until the publication, whenever they arrive here. Each member of it has
/// one delivery. A campaign is finished only when every delivery has an end state and the audience is the sum of
/// delivered, bounced, suppressed, no longer entitled, failed and uncertain. An uncertain delivery waits for a
/// person's word; it is never sent again by itself (docs/adr/0007).
@NullMarked
package org.collegium.notifications.campaign;

import org.jspecify.annotations.NullMarked;
