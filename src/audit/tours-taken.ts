import { fragment } from '../platform/database';

/** Of a registration `r` and a tour `t`: who takes no stairs does not go on a tour that has some. */
export const TAKES_TOUR = fragment`NOT EXISTS (SELECT 1 FROM support_need d
    JOIN site_visit w ON w.id = t.site_visit_id JOIN host_site h ON h.id = w.host_site_id AND h.tour_step_free = 0
    WHERE d.registration_id = r.id AND d.kind IN ('wheelchair-place','no-stairs'))`;
