package org.collegium.endorsement.cpd;

/// What a member confirmed of a year, in minutes.
public record CpdYear(int year, int ownMinutes, int registerMinutes, int mentoringMinutes) {}
