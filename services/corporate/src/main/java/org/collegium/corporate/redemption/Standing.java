package org.collegium.corporate.redemption;

/// What has been taken before.
///
/// @param personHasSeat whether the person has a seat of this agreement
/// @param codeSpent     whether the code, if it is for one person, holds a seat
record Standing(boolean personHasSeat, boolean codeSpent) {

    static final Standing NOTHING_TAKEN = new Standing(false, false);
}
