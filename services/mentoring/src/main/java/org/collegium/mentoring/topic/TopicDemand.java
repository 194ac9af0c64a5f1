package org.collegium.mentoring.topic;

import java.util.UUID;

/// Supply and demand of a topic, so that the office sees a shortage before members feel it.
///
/// @param mentors      active mentors who offer it
/// @param freePlaces   how many more mentees those mentors together can take
/// @param openRequests requests for it that have no mentor yet
/// @param waiting      those of them that nobody can be asked for
/// @param matches      pairs at work on it
public record TopicDemand(
        UUID id, String name, int mentors, int freePlaces, int openRequests, int waiting, int matches) {}
