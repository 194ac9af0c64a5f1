package org.collegium.testing.house.broken.person;

import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface Persons extends Repository<Person, UUID> {
    Person findById(UUID id);
}
