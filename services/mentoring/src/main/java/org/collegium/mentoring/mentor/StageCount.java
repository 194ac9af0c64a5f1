package org.collegium.mentoring.mentor;

/// How many mentors are at one stage of the course.
public record StageCount(String stage, int mentors) {}
