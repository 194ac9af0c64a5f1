package org.collegium.members;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Gives a service that says how much of persons it keeps its members: the standalone has this module on the class path
/// of services, too, that have no use for it. The migrations have to be among the service's Flyway locations:
/// `classpath:db/migration/members`.
@AutoConfiguration
@ConditionalOnProperty(PersonParts.SETTING)
public class MembersAutoConfiguration {

    @Bean
    PersonParts personParts(Environment environment) {
        return PersonParts.of(environment);
    }

    @Bean
    Members members(JdbcClient jdbc) {
        return new Members(jdbc);
    }

    @Bean
    TermRows memberTermRows(JdbcTemplate jdbc) {
        return new TermRows(jdbc);
    }

    @Bean
    PersonRows memberPersonRows(JdbcTemplate jdbc, PersonParts parts) {
        return new PersonRows(jdbc, parts);
    }

    @Bean
    LearningMembers learningMembers(TermRows terms, PersonRows persons, ObjectProvider<ErasureListener> erasures) {
        return new LearningMembers(terms, persons, List.copyOf(erasures.stream().toList()));
    }

    @Bean
    MembersListener membersListener(LearningMembers learning, PersonParts parts) {
        return new MembersListener(learning, parts);
    }
}
