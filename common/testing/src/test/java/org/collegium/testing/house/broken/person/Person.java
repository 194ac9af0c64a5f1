package org.collegium.testing.house.broken.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
public class Person {

    @Id
    private UUID id = new UUID(0, 0);

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }
}
