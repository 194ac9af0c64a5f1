/// What somebody may want to know afterwards about who came in: sign-ins and failed ones, refused pages, ended
/// sessions, and officers who read members' data. Entries hold ids, never an address or a name.
@NullMarked
package org.collegium.portal.audit;

import org.jspecify.annotations.NullMarked;
