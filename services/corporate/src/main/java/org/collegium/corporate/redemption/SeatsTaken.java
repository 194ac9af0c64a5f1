package org.collegium.corporate.redemption;

/// What has been taken before.
///
/// @param personHasSeat whether the person has a seat of this agreement
/// @param codeSpent     whether the code, if it is for one person, holds a seat
record SeatsTaken(boolean personHasSeat, boolean codeSpent) {

    static final SeatsTaken NOTHING_TAKEN = new SeatsTaken(false, false);
}
