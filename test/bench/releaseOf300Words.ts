/** A release as a council's press office sends it, 300 words long: invented, with two captions and three speakers. */
export const releaseOf300Words = `Harbour hall opens its doors in Sarn

Publishing date: 13 October 2022

More than two hundred people came to the opening of the new harbour hall in Sarn on Saturday, which the council has built together with Sarn Harbour Trust on the site of the old net lofts.

Cllr Nerys Holt, Cabinet Member for Housing and Harbours, said: “The hall is open to everyone in Sarn, and the largest of its rooms holds two hundred people. I am grateful to all who gave their time, their tools and their patience over these four years.”

Geoff Lamb, Chair of Sarn Harbour Trust, added that the first bookings had come in before the paint was dry. “We have a choir, two dancing classes and a chess club,” he said. “What we need now is somebody who can tune a piano.”

The work was paid for by the council, the trust and a grant of £1.2 million from the Wold Fund. It began in the spring of 2020 and was delayed twice by storms.

The council’s Director of Places, Dr Max Penn, commented: “Buildings like this one are used from early in the morning until late at night. It is heated by the sea below it, and costs less to run than the small hall that it replaces.”

The ribbon was cut by Ada Fenwick, aged nine, who had written to the council to ask for a place to play when it rains.

--

Pictured from left to right: Cllr Nerys Holt, Cabinet Member for Housing and Harbours; Geoff Lamb, Chair of Sarn Harbour Trust; Ada Fenwick; and Dr Max Penn, Director of Places.

Bo Lunn (left) and Gwen Dale of the Sarn Singers at the piano. Photo: Pat Smith

Notes to editors

To book the hall, write to hall@sarn.example or visit www.sarn.example/hall.
`;
