/// The API of endorsement, under `/api/endorsement`.
@NullMarked
package org.collegium.endorsement.web;

import org.jspecify.annotations.NullMarked;
