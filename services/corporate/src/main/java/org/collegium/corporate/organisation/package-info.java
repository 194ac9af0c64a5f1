/// Employers, their representatives, and the groups in which small employers reach the scheme's headcount together.
///
/// An organisation is the employer or the part of it that buys (its unit). A representative is one person with one
/// address who may act for several organisations; name and address stay in this service. A group adds up the social
/// workers of its organisations.
@NullMarked
package org.collegium.corporate.organisation;

import org.jspecify.annotations.NullMarked;
